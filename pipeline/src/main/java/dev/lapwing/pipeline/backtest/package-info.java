/** What rules would have found in logs that are at hand. */
package dev.lapwing.pipeline.backtest;
