package dev.crossdock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.Builders;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a command did: its status and what it wrote. */
record CliRun(int status, String out, String err) {

    private static final Builders NO_BUILDER =
            engine -> {
                throw new AssertionError("nothing is built");
            };

    /** Runs a command on a machine without an engine. */
    static CliRun of(String stdin, String... args) {
        return of(host -> none(), stdin, args);
    }

    static CliRun of(Function<String, EngineFinder> finders, String stdin, String... args) {
        return of(finders, CliRun::nobody, stdin, args);
    }

    /** The same on another network. */
    static CliRun of(
            Function<String, EngineFinder> finders,
            Supplier<Registry> registry,
            String stdin,
            String... args) {
        return of(finders, registry, NO_BUILDER, stdin, args);
    }

    /** The same with a builder, whose own checks are shown. */
    static CliRun of(
            Function<String, EngineFinder> finders,
            Supplier<Registry> registry,
            Builders builders,
            String stdin,
            String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        int status = new Cli(finders::apply, registry, builders, in, out, err).run(args);
        return new CliRun(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A network without registries. */
    private static Registry nobody() {
        return reference -> {
            throw new EngineException(
                    new EngineFailure.RegistryUnreachable(reference, "no network"));
        };
    }

    private static EngineFinder none() {
        throw new EngineException(new EngineFailure.NoEngine(List.of()));
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(out, e);
        }
    }
}
