/** One writer for each vendor's log format. */
package dev.lapwing.pipeline.simulate.vendor;
