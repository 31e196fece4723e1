/** Accounts that wake up, and accounts that may suddenly do more. */
package dev.lapwing.core.detector.account;
