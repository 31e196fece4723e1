/** The job: its topology in one screen, its operators' ids, and what it needs to run. */
package dev.lapwing.pipeline.job;
