package dev.crossdock.ui.images;

import dev.crossdock.core.engine.ContainerSummary;
import dev.crossdock.core.engine.EngineEvent;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.ImageSummary;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.text.Ages;
import dev.crossdock.core.text.Sizes;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;
import dev.crossdock.ui.fx.Tasks;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The images that the engine has, kept true by its events. */
public final class ImagesViewModel {
    private static final Set<String> CONTAINER_ACTIONS =
            Set.of("create", "start", "die", "destroy", "pause", "unpause", "rename");

    private record Content(List<ImageSummary> images, List<ContainerSummary> containers) {}

    private final EngineSession session;
    private final Tasks tasks;
    private final Clock clock;
    private final RegistryChecks registry;
    private final ObservableList<ImageRow> rows = FXCollections.observableArrayList();
    private final Map<String, ImageRow> byKey = new HashMap<>();

    /** Sorted before it is sifted, so that no letter of the filter sorts it anew. */
    private final SortedList<ImageRow> sorted = new SortedList<>(rows);

    private final FilteredList<ImageRow> shown = new FilteredList<>(sorted);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty onlyNotNative = new SimpleBooleanProperty(this, "onlyNotNative");
    private final ReadOnlyIntegerWrapper notNative = new ReadOnlyIntegerWrapper(this, "notNative");
    private final ObjectProperty<@Nullable ImageRow> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ObservableList<ImageRow> chosen = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper chosenText =
            new ReadOnlyStringWrapper(this, "chosenText", "");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper(this, "listed");
    private final ReadOnlyObjectWrapper<@Nullable EngineFailure> failure =
            new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper(this, "checked", "");
    private Tasks.@Nullable Work work;
    private boolean again;
    private long bytesOfAll;

    ImagesViewModel(EngineSession session, Tasks tasks, RegistryChecks registry, Clock clock) {
        this.session = session;
        this.tasks = tasks;
        this.registry = registry;
        this.clock = clock;
        filter.subscribe(text -> sift());
        onlyNotNative.subscribe(only -> sift());
        InvalidationListener platformsChanged = o -> describeAll();
        session.platforms().addListener(platformsChanged);
        registry.answers().addListener(this::answered);
        selected.subscribe(this::lookUp);
        checked.bind(Bindings.createStringBinding(this::checkedText, registry.checkedProperty()));
        session.onEvent(this::onEvent);
        session.onConnected(info -> load());
    }

    private void onEvent(EngineEvent event) {
        boolean ours =
                switch (event.type()) {
                    case "image" -> true;
                    case "container" -> CONTAINER_ACTIONS.contains(event.action());
                    default -> false;
                };
        if (ours) {
            load();
        }
    }

    /** Lists anew; what is shown stays until the answer is there. */
    void load() {
        if (loading.get()) {
            again = true;
            return;
        }
        loading.set(true);
        work =
                tasks.run(
                        () -> {
                            var engine = session.engine();
                            return new Content(engine.images().list(), engine.containers().list());
                        },
                        this::loaded,
                        this::failed);
    }

    /** Gives up waiting for the list. */
    void cancelLoad() {
        if (loading.get() && work != null) {
            work.cancel();
            failed(new EngineFailure.Cancelled());
        }
    }

    private void loaded(Content content) {
        failure.set(null);
        Map<String, List<ContainerSummary>> users =
                content.containers().stream()
                        .collect(Collectors.groupingBy(container -> normal(container.image())));
        var byId = content.containers().stream().filter(ImageUse::namesAnId).toList();
        Map<String, ImageRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.key(), row));
        var now =
                content.images().stream()
                        .map(image -> row(before.get(ImageRow.keyOf(image)), image, users, byId))
                        .toList();
        show(now, before);
        resift();
        session.probe(
                content.images().stream()
                        .flatMap(image -> image.variants().stream())
                        .map(LocalVariant::platform)
                        .distinct()
                        .filter(platform -> !session.platforms().containsKey(platform))
                        .toList());
        listed.set(true);
        registry.askInTurn(rows.stream().flatMap(row -> row.reference().stream()).toList());
        ended();
    }

    /** One change of the list, where there is any: each costs a sort of all. */
    private void show(List<ImageRow> now, Map<String, ImageRow> before) {
        byKey.clear();
        now.forEach(row -> byKey.put(row.key(), row));
        if (before.isEmpty()) {
            rows.setAll(now);
            return;
        }
        rows.removeIf(row -> !byKey.containsKey(row.key()));
        var added = now.stream().filter(row -> !before.containsKey(row.key())).toList();
        if (!added.isEmpty()) {
            rows.addAll(added);
        }
    }

    /** A registry's answer is about one row; what it says sifts nothing. */
    private void answered(MapChangeListener.Change<? extends String, ?> change) {
        var row = byKey.get(change.getKey());
        if (row != null) {
            describe(row);
        }
    }

    private void describeAll() {
        rows.forEach(this::describe);
        resift();
    }

    /** What a platform runs on decides who passes, and is known only bit by bit. */
    private void resift() {
        notNative.set((int) rows.stream().filter(ImageRow::isNotNative).count());
        bytesOfAll = bytes(rows);
        if (isSifted()) {
            sift();
        } else {
            summary.set(summary());
        }
    }

    private void sift() {
        var text = filter.get().strip().toLowerCase(Locale.ROOT);
        boolean only = onlyNotNative.get();
        shown.setPredicate(row -> row.matches(text) && (!only || row.isNotNative()));
        summary.set(summary());
    }

    private boolean isSifted() {
        return onlyNotNative.get() || !filter.get().isBlank();
    }

    private String summary() {
        if (rows.isEmpty()) {
            return "";
        }
        return shown.size() == rows.size()
                ? Words.get("images.summary", rows.size(), Sizes.of(bytesOfAll))
                : Words.get("images.summary.of", shown.size(), rows.size(), Sizes.of(bytes(shown)));
    }

    /** What the images take together, each counted once however many names it has. */
    static long bytes(List<ImageRow> rows) {
        var byId = new HashMap<String, Long>();
        for (var row : rows) {
            byId.merge(row.image().id(), row.image().bytes(), Math::max);
        }
        return byId.values().stream().mapToLong(Long::longValue).sum();
    }

    private ImageRow row(
            @Nullable ImageRow before,
            ImageSummary image,
            Map<String, List<ContainerSummary>> users,
            List<ContainerSummary> byId) {
        var row = before == null ? new ImageRow(image) : before;
        row.setImage(image);
        row.setUse(ImageUse.of(image, users.getOrDefault(normal(row.key()), List.of()), byId));
        describe(row);
        return row;
    }

    /** A container's image is written as it was asked for: with or without what is understood. */
    private static String normal(String reference) {
        return ImageName.of(reference).map(ImageName::normal).orElse(reference);
    }

    private void describe(ImageRow row) {
        row.setPlatforms(PlatformsLine.of(row.image(), registry.of(row.key()), session::support));
    }

    private void failed(EngineFailure why) {
        if (!(why instanceof EngineFailure.Unreachable || why instanceof EngineFailure.NoEngine)) {
            failure.set(why); // A lost engine is told by the frame, once, for all pages.
        }
        ended();
    }

    private void ended() {
        loading.set(false);
        if (again) {
            again = false;
            load();
        }
    }

    /** These are chosen in the table, in its order. */
    void choose(List<ImageRow> now) {
        chosen.setAll(now);
        selected.set(now.size() == 1 ? now.getFirst() : null);
        chosenText.set(
                now.size() > 1 ? Words.get("images.chosen", now.size(), Sizes.of(bytes(now))) : "");
    }

    private void lookUp(@Nullable ImageRow row) {
        if (row != null) {
            row.reference().ifPresent(registry::ask);
        }
    }

    /** Asks the registries again for what is shown, the selected image first. */
    void checkAgain() {
        var wanted = shown.stream().flatMap(row -> row.reference().stream()).toList();
        registry.askAgain(wanted);
        lookUp(selected.get());
    }

    private String checkedText() {
        Instant at = registry.checkedProperty().get();
        return at == null ? "" : Words.get("images.checked", Ages.ago(at, clock.instant()));
    }

    /** Those that the filter lets through, in the {@link #orderProperty() order} asked for. */
    ObservableList<ImageRow> shown() {
        return shown;
    }

    /** What they are sorted by; null for the order in which they are listed. */
    ObjectProperty<Comparator<? super ImageRow>> orderProperty() {
        return sorted.comparatorProperty();
    }

    ObservableList<ImageRow> rows() {
        return rows;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether only those are shown that have no native variant here. */
    public BooleanProperty onlyNotNativeProperty() {
        return onlyNotNative;
    }

    /** How many have no native variant here, shown or not. */
    public ReadOnlyIntegerProperty notNativeProperty() {
        return notNative.getReadOnlyProperty();
    }

    /** What is chosen, one or several. */
    ObservableList<ImageRow> chosen() {
        return chosen;
    }

    /** How many are chosen and how big they are; empty for one or none. */
    public ReadOnlyStringProperty chosenTextProperty() {
        return chosenText.getReadOnlyProperty();
    }

    public String getChosenText() {
        return chosenText.get();
    }

    /** The one that is chosen; null for none, and where several are. */
    ObjectProperty<@Nullable ImageRow> selectedProperty() {
        return selected;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether the engine ever answered: only then an empty list means that there are none. */
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** Why the list could not be had; null when it could. */
    public ReadOnlyObjectProperty<@Nullable EngineFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    /** When a registry was last asked, as a sentence part; empty if never. */
    public ReadOnlyStringProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    public String getChecked() {
        return checked.get();
    }

    public boolean isLoading() {
        return loading.get();
    }
}
