package dev.crossdock.ui.run;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Published;

import java.util.List;

/** What a registry said when it was asked what it publishes. */
public sealed interface RegistryAnswer {

    /** It has not answered yet. */
    record Asking() implements RegistryAnswer {}

    record Known(Published published) implements RegistryAnswer {}

    /** It gave none, which is not the same as publishing nothing. */
    record Failed(EngineFailure failure) implements RegistryAnswer {}

    /** What is published, as far as it is known. */
    default List<Published.Variant> variants() {
        return this instanceof Known(var published)
                ? published.variants().stream().filter(v -> !v.platform().isUnknown()).toList()
                : List.of();
    }
}
