/** Alerts and findings as OCSF 1.8 Detection Findings. */
package dev.lapwing.connectors.alert;
