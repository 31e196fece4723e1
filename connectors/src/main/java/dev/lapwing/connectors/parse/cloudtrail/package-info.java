/** AWS CloudTrail. */
package dev.lapwing.connectors.parse.cloudtrail;
