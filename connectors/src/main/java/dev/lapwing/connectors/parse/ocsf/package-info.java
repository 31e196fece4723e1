/** Events that are already in the Open Cybersecurity Schema Framework, 1.0 to 1.8. */
package dev.lapwing.connectors.parse.ocsf;
