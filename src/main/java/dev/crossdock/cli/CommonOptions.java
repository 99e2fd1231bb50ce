package dev.crossdock.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before its name or behind it. */
final class CommonOptions {

    @Option(
            names = "--host",
            scope = ScopeType.INHERIT,
            paramLabel = "URI",
            description = "${bundle:cli.option.host}")
    @Nullable String host;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "${bundle:cli.option.json}")
    boolean json;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "SECONDS",
            description = "${bundle:cli.option.timeout}")
    @Nullable Double timeout;
}
