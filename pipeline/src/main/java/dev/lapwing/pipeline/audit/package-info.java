/** {@code lapwing audit}: the same graph in BATCH mode over files, and what it writes. */
package dev.lapwing.pipeline.audit;
