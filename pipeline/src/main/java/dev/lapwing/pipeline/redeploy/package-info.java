/** From a running job to its successor: what a savepoint holds, and what becomes of it. */
package dev.lapwing.pipeline.redeploy;
