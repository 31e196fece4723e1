/**
 * Orders to a running job: forget what was learnt of an entity, or know it by another name; switch
 * a rule off, set its severity or the budget, agree on an exception.
 */
package dev.lapwing.core.control;
