/** Lapwing as a program: the entry point. */
package dev.lapwing.pipeline;
