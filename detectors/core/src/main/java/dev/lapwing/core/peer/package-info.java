/** What those who are alike do: statistics of groups, learnt upstream of behaviour. */
package dev.lapwing.core.peer;
