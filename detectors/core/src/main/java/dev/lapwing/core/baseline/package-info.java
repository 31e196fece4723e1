/** Mathematics of what is normal, shared by detectors: small, bounded, idempotent, versionless. */
package dev.lapwing.core.baseline;
