/** What detectors and rules say: findings, with the evidence and the reasons that explain them. */
package dev.lapwing.core.finding;
