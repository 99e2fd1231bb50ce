package dev.crossdock.ui.run;

import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineInfo;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.fx.EngineSession;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The second page: which platform, what it means, and which is recommended. */
public final class PlatformPageViewModel {
    private final EngineSession session;
    private final ImageFacts facts;
    private final ObjectProperty<RunSpec> spec;
    private final Clock clock;
    private final Supplier<@Nullable Platform> preferred;
    private final ObservableList<PlatformCard> first = FXCollections.observableArrayList();
    private final ObservableList<PlatformCard> more = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Platform> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyStringWrapper published = new ReadOnlyStringWrapper(this, "published");
    private final ReadOnlyStringWrapper moreText = new ReadOnlyStringWrapper(this, "moreText");
    private final ReadOnlyStringWrapper probed = new ReadOnlyStringWrapper(this, "probed");
    private final ReadOnlyBooleanWrapper probing = new ReadOnlyBooleanWrapper(this, "probing");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyStringWrapper registryText =
            new ReadOnlyStringWrapper(this, "registryText", "");
    private final ReadOnlyBooleanWrapper anyHere = new ReadOnlyBooleanWrapper(this, "anyHere");
    private final ReadOnlyStringWrapper replaced = new ReadOnlyStringWrapper(this, "replaced", "");
    private final BooleanProperty moreOpen = new SimpleBooleanProperty(this, "moreOpen");
    private PlatformCards cards = new PlatformCards(List.of(), List.of());
    private @Nullable Platform pasted;
    private final MapChangeListener<Platform, PlatformSupport> onSupport = c -> refresh();
    private final SetChangeListener<Platform> onProbing = c -> refresh();
    private boolean decided;
    private boolean shown;

    /**
     * @param preferred the platform to begin with where it can be chosen; null for the best one
     */
    PlatformPageViewModel(
            EngineSession session,
            ImageFacts facts,
            ObjectProperty<RunSpec> spec,
            Clock clock,
            Supplier<@Nullable Platform> preferred) {
        this.preferred = preferred;
        this.session = session;
        this.facts = facts;
        this.spec = spec;
        this.clock = clock;
        InvalidationListener again = o -> refresh();
        facts.localProperty().addListener(again);
        facts.registryProperty().addListener(again);
        facts.lookedProperty().addListener(again);
        session.platforms().addListener(onSupport);
        session.probing().addListener(onProbing);
        moreOpen.subscribe(open -> probeNew());
    }

    /**
     * Begins with a run.
     *
     * @param fromCommand whether its platform stood in a pasted command, which the recommended one
     *     may replace; any other is kept
     */
    void begin(RunSpec run, boolean fromCommand) {
        pasted = fromCommand ? run.platform() : null;
        decided = run.platform() != null && !fromCommand;
        shown = false;
        chosen.set(run.platform());
        moreOpen.set(false);
        refresh();
    }

    /** Called when the page is shown. */
    void enter() {
        shown = true;
        facts.of(spec.get().image());
        refresh();
        probeNew();
    }

    /** Called when the page is left: what is chosen then stays, whatever comes in. */
    void leave() {
        shown = false;
        decided = true;
    }

    /** Listens no more. */
    void close() {
        session.platforms().removeListener(onSupport);
        session.probing().removeListener(onProbing);
    }

    private void refresh() {
        cards = PlatformCards.of(cardFacts());
        decide();
        put(first, cards.first());
        put(more, cards.more());
        published.set(PlatformPageText.published(facts.getRegistry()));
        moreText.set(PlatformPageText.more(cards.more()));
        probing.set(!session.probing().isEmpty());
        probed.set(probedText());
        asking.set(
                !facts.lookedProperty().get()
                        || facts.getRegistry() instanceof RegistryAnswer.Asking);
        anyHere.set(!facts.getLocal().isEmpty());
        registryText.set(PlatformPageText.registry(facts.getRegistry(), anyHere.get()));
        replaced.set(replacedText());
    }

    private String probedText() {
        return probing.get()
                ? Words.get("wizard.platform.probing", engineName())
                : PlatformPageText.probed(cards.first(), engineName(), clock.instant());
    }

    private PlatformCards.Facts cardFacts() {
        return new PlatformCards.Facts(
                spec.get().image(),
                facts.getLocal(),
                facts.lookedProperty().get(),
                facts.getRegistry(),
                session.info().map(EngineInfo::platform).orElse(Platform.ARM64),
                engineName(),
                pasted,
                decided ? chosen.get() : null,
                session.platforms());
    }

    private String engineName() {
        return session.address().map(EngineAddress::name).orElse(Words.get("wizard.engine"));
    }

    private static void put(ObservableList<PlatformCard> list, List<PlatformCard> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    /** Until somebody decides, the best is taken, which may change as answers come in. */
    private void decide() {
        if (!shown) {
            return;
        }
        boolean cannot = cards.card(chosen.get()).filter(card -> !card.canBeChosen()).isPresent();
        if (!decided || cannot) {
            decided = false;
            take(
                    cards.card(preferred.get())
                            .filter(PlatformCard::canBeChosen)
                            .or(cards::best)
                            .map(PlatformCard::platform)
                            .orElse(null));
        }
    }

    private void take(@Nullable Platform platform) {
        chosen.set(platform);
        var now = spec.get();
        if (!Objects.equals(now.platform(), platform)) {
            spec.set(now.toBuilder().platform(platform).build());
        }
    }

    /** Decides. A platform that cannot run is not taken. */
    public void choose(Platform platform) {
        cards.card(platform)
                .filter(PlatformCard::canBeChosen)
                .ifPresent(
                        card -> {
                            decided = true;
                            take(platform);
                            replaced.set(replacedText());
                        });
    }

    /** Goes back to the platform that the pasted command names. */
    public void keepPasted() {
        if (pasted != null) {
            choose(pasted);
        }
    }

    /** Chooses the next card that can be chosen, or the one before. */
    public void move(int by) {
        var open = moreOpen.get() ? cards.all().toList() : cards.first();
        int at = open.stream().map(PlatformCard::platform).toList().indexOf(chosen.get());
        for (int i = at + by; i >= 0 && i < open.size(); i += by) {
            if (open.get(i).canBeChosen()) {
                choose(open.get(i).platform());
                return;
            }
        }
    }

    public void probeAgain() {
        session.probe(visible());
    }

    private void probeNew() {
        session.probe(visible().stream().filter(p -> !session.support(p).probed()).toList());
    }

    private List<Platform> visible() {
        var visible = moreOpen.get() ? cards.all() : cards.first().stream();
        return visible.map(PlatformCard::platform).toList();
    }

    public void askAgain() {
        facts.askRegistry();
    }

    private String replacedText() {
        return pasted == null || pasted.equals(chosen.get()) || chosen.get() == null
                ? ""
                : Words.get(
                        decided ? "wizard.platform.changed" : "wizard.platform.replaced", pasted);
    }

    @Nullable Platform pasted() {
        return pasted;
    }

    public ObservableList<PlatformCard> getFirst() {
        return first;
    }

    public ObservableList<PlatformCard> getMore() {
        return more;
    }

    public ReadOnlyObjectProperty<@Nullable Platform> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public @Nullable Platform getChosen() {
        return chosen.get();
    }

    /** How many platforms are published; empty until that is known. */
    public ReadOnlyStringProperty publishedProperty() {
        return published.getReadOnlyProperty();
    }

    public String getPublished() {
        return published.get();
    }

    public ReadOnlyStringProperty moreTextProperty() {
        return moreText.getReadOnlyProperty();
    }

    public String getMoreText() {
        return moreText.get();
    }

    public BooleanProperty moreOpenProperty() {
        return moreOpen;
    }

    /** When the cards were probed, and on which engine. */
    public ReadOnlyStringProperty probedProperty() {
        return probed.getReadOnlyProperty();
    }

    public String getProbed() {
        return probed.get();
    }

    public ReadOnlyBooleanProperty probingProperty() {
        return probing.getReadOnlyProperty();
    }

    public boolean isProbing() {
        return probing.get();
    }

    /** Whether the registry is being asked. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public boolean isAsking() {
        return asking.get();
    }

    /** Why the registry told nothing; empty where it did. */
    public ReadOnlyStringProperty registryTextProperty() {
        return registryText.getReadOnlyProperty();
    }

    public String getRegistryText() {
        return registryText.get();
    }

    /** Whether any platform of the image is here, so that the registry is of less importance. */
    public ReadOnlyBooleanProperty anyHereProperty() {
        return anyHere.getReadOnlyProperty();
    }

    /** What became of the pasted command's platform; empty where it stands. */
    public ReadOnlyStringProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    public String getReplaced() {
        return replaced.get();
    }
}
