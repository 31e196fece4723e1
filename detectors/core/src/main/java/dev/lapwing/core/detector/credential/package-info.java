/** Guessing: many failures of one account, few of many accounts, and many pushes denied. */
package dev.lapwing.core.detector.credential;
