/**
 * Windows event logs: Security, System, Sysmon, PowerShell and the rest, however they were shipped.
 *
 * <p>A shape ({@link dev.lapwing.connectors.parse.windows.EvtxShape}, {@link
 * dev.lapwing.connectors.parse.windows.FlatShape}) brings a record to one view ({@link
 * dev.lapwing.connectors.parse.windows.WindowsRecord}); a mapping for each event id makes the event
 * from that, so that each id is described once.
 */
package dev.lapwing.connectors.parse.windows;
