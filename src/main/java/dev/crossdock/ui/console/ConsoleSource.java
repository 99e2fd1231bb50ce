package dev.crossdock.ui.console;

/**
 * A container whose log is in a console.
 *
 * @param id its whole id, as events tell it
 * @param name what its lines are marked with beside those of others
 */
public record ConsoleSource(String id, String name) {}
