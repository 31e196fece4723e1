/** The command line. */
package dev.lapwing.pipeline.cli;
