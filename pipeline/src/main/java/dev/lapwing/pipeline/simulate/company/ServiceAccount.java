package dev.lapwing.pipeline.simulate.company;

/** An account that no person signs in with. */
public record ServiceAccount(String login, String sid) {}
