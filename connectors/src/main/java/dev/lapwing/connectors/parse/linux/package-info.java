/**
 * Linux host logs in syslog form: sshd, PAM, sudo, su, account tools, passwd and cron; what other
 * programs write is untyped.
 *
 * <p>One failed sign-in leaves several lines (sshd's, PAM's, a summary). Only one of them is a
 * failed {@code AUTH_LOGON}: the program's own. The others are {@code AUTH_FACTOR}, so that an
 * attempt is counted once.
 */
package dev.lapwing.connectors.parse.linux;
