/**
 * Linux audit records as auditd writes them ({@code type=USER_LOGIN msg=audit(1481077043.193:421):
 * …}).
 *
 * <p>One sign-in leaves several records: {@code USER_LOGIN} is the {@code AUTH_LOGON}, the PAM
 * steps before it ({@code USER_AUTH}, {@code USER_ACCT}, {@code CRED_ACQ}) are {@code AUTH_FACTOR}.
 * One started program leaves two: {@code SYSCALL} knows who and which file, {@code EXECVE} the
 * arguments; both are {@code PROCESS_LAUNCH} and share {@code process.uid}, the record's serial.
 *
 * <p>Raw records have numbers instead of account names; where auditd enriches them, names are used.
 */
package dev.lapwing.connectors.parse.auditd;
