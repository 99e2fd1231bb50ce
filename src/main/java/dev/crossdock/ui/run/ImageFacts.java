package dev.crossdock.ui.run;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.ImageDetails;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the image that is to be run; more of it as the engine and the registry answer.
 * Belongs to the JavaFX thread.
 */
public final class ImageFacts {
    private static final Tasks.Work NONE = () -> {};

    private final EngineSession session;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<LocalVariant>> local =
            new ReadOnlyObjectWrapper<>(this, "local", List.of());
    private final ReadOnlyObjectWrapper<RegistryAnswer> registry =
            new ReadOnlyObjectWrapper<>(this, "registry", new RegistryAnswer.Asking());
    private final ReadOnlyObjectWrapper<@Nullable ImageDetails> details =
            new ReadOnlyObjectWrapper<>(this, "details");
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");
    private @Nullable String reference;
    private @Nullable Platform inspected;
    private Tasks.Work looking = NONE;
    private Tasks.Work asking = NONE;
    private Tasks.Work inspecting = NONE;

    ImageFacts(EngineSession session, Tasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    /** Begins to learn about an image; nothing happens where that was the last one asked for. */
    void of(String wanted) {
        if (wanted.equals(reference)) {
            return;
        }
        reference = wanted;
        looked.set(false);
        local.set(List.of());
        forgetDetails();
        look();
        askRegistry();
    }

    /** Looks again for what is here of it: something was pulled. */
    void look() {
        var wanted = reference;
        if (wanted == null) {
            return;
        }
        looking.cancel();
        looking =
                tasks.run(
                        () -> localVariants(session.engine(), wanted),
                        found -> {
                            local.set(found);
                            looked.set(true);
                        },
                        failure -> looked.set(true));
    }

    /** Asks the registry, again if it has answered. */
    void askRegistry() {
        var wanted = reference;
        if (wanted == null) {
            return;
        }
        asking.cancel();
        registry.set(new RegistryAnswer.Asking());
        asking =
                tasks.run(
                        () -> session.engine().registry().published(wanted),
                        published -> registry.set(new RegistryAnswer.Known(published)),
                        failure -> registry.set(new RegistryAnswer.Failed(failure)));
    }

    /** Learns what the image declares; known only of a variant that is here. */
    void inspect(@Nullable Platform platform) {
        var wanted = reference;
        if (wanted == null || details.get() != null && Objects.equals(platform, inspected)) {
            return;
        }
        forgetDetails();
        inspected = platform;
        inspecting =
                tasks.run(
                        () -> session.engine().images().inspect(wanted, platform),
                        details::set,
                        failure -> {});
    }

    private void forgetDetails() {
        inspecting.cancel();
        details.set(null);
        inspected = null;
    }

    void stop() {
        looking.cancel();
        asking.cancel();
        inspecting.cancel();
    }

    /** Sizes stand in the list, where an image has the one name that people use. */
    private static List<LocalVariant> localVariants(Engine engine, String reference) {
        var platforms = engine.images().localPlatforms(reference);
        if (platforms.isEmpty()) {
            return List.of();
        }
        var listed = listed(engine, reference);
        return platforms.stream()
                .map(p -> listed.getOrDefault(p, new LocalVariant(p, "", 0)))
                .toList();
    }

    private static Map<Platform, LocalVariant> listed(Engine engine, String reference) {
        var name = ImageNames.familiar(reference);
        try {
            return engine.images().list().stream()
                    .filter(image -> name.equals(image.reference()))
                    .flatMap(ImageFacts::variants)
                    .collect(Collectors.toMap(LocalVariant::platform, v -> v, (one, two) -> one));
        } catch (EngineException e) {
            return Map.of();
        }
    }

    /** Where the engine tells the size of the whole only, a single variant is the whole. */
    private static Stream<LocalVariant> variants(ImageSummary image) {
        boolean single = image.variants().size() == 1;
        return image.variants().stream()
                .map(
                        v ->
                                single && v.bytes() == 0
                                        ? new LocalVariant(v.platform(), v.digest(), image.bytes())
                                        : v);
    }

    /** The variants that are here, so that they run without a download. */
    public ReadOnlyObjectProperty<List<LocalVariant>> localProperty() {
        return local.getReadOnlyProperty();
    }

    public List<LocalVariant> getLocal() {
        return local.get();
    }

    boolean isLocal(@Nullable Platform platform) {
        return getLocal().stream().anyMatch(v -> platform == null || v.platform().equals(platform));
    }

    /** Whether the engine has said what is here. */
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RegistryAnswer> registryProperty() {
        return registry.getReadOnlyProperty();
    }

    public RegistryAnswer getRegistry() {
        return registry.get();
    }

    /** What the image declares; null where it is not here, or not known yet. */
    public ReadOnlyObjectProperty<@Nullable ImageDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public @Nullable ImageDetails getDetails() {
        return details.get();
    }
}
