/** What happens to findings before they are keyed by entity. */
package dev.lapwing.flink.finding;
