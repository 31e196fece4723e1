/** What detection engineers write: rules in YAML, read, checked and made ready to run. */
package dev.lapwing.core.rule;
