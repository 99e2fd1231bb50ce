package dev.crossdock.ui.run;

import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;
import dev.crossdock.ui.run.PlatformCard.Where;
import dev.crossdock.ui.run.PlatformCards.Facts;

import java.util.List;
import java.util.Optional;

/** What a platform's card says. */
final class CardText {
    private static final List<String> KNOWN_USE =
            List.of("386", "amd64", "arm", "arm64", "ppc64le", "riscv64", "s390x");

    private final Facts facts;
    private final Platform platform;
    private final RunsHow runs;
    private final boolean recommended;

    private CardText(Facts facts, Platform platform, boolean recommended) {
        this.facts = facts;
        this.platform = platform;
        this.recommended = recommended;
        runs = facts.support(platform).runs();
    }

    static PlatformCard card(Facts facts, Platform platform, boolean recommended) {
        var words = new CardText(facts, platform, recommended);
        var cannot = words.runs instanceof RunsHow.Unavailable;
        return new PlatformCard(
                facts.support(platform),
                words.where(),
                recommended,
                platform.equals(facts.pasted()),
                words.text(),
                words.warning(),
                cannot ? words.enable() : "",
                words.runs instanceof RunsHow.Unavailable(var reason) ? reason : "");
    }

    private Where where() {
        return facts.here(platform)
                .<Where>map(v -> new Where.OnThisMachine(v.bytes()))
                .or(() -> published().map(bytes -> new Where.Published(bytes)))
                .orElseGet(Where.Unknown::new);
    }

    private Optional<Long> published() {
        return facts.published(platform).map(Published.Variant::downloadBytes);
    }

    private String text() {
        return switch (runs) {
            case RunsHow.Unavailable u ->
                    Words.get(
                            "wizard.platform.no-emulator",
                            facts.engineName(),
                            platform.shortName());
            case RunsHow.Native n -> nativeText();
            case RunsHow.NotProbed n ->
                    platform.equals(facts.engine()) ? nativeText() : otherText();
            case RunsHow.Emulated e -> otherText();
        };
    }

    private String nativeText() {
        return switch (where()) {
            case Where.OnThisMachine w -> Words.get("wizard.platform.native-here", Here.name());
            case Where.Published w ->
                    Words.get("wizard.platform.native", Here.name(), facts.image());
            case Where.Unknown w -> Words.get("wizard.platform.native-unknown", Here.name());
        };
    }

    private String otherText() {
        var use = recommended && runs instanceof RunsHow.Emulated ? best() : use();
        return switch (where()) {
            case Where.OnThisMachine w -> Words.get("wizard.platform.local") + " " + use;
            case Where.Published w -> use;
            case Where.Unknown w -> isMissing() ? missing() : use;
        };
    }

    /** Why something emulated is recommended. */
    private String best() {
        return Words.get(
                facts.registry() instanceof RegistryAnswer.Known
                        ? "wizard.platform.best-emulated"
                        : "wizard.platform.best-here",
                facts.image(),
                facts.engine());
    }

    private String use() {
        var cpu = platform.architecture();
        return KNOWN_USE.contains(cpu)
                ? Words.get("wizard.use." + cpu)
                : Words.get("wizard.use-other", platform);
    }

    /** The registry answered, and has none. */
    private boolean isMissing() {
        return facts.registry() instanceof RegistryAnswer.Known;
    }

    private String missing() {
        return Words.get("wizard.platform.missing", facts.image());
    }

    private String warning() {
        if (!(runs instanceof RunsHow.Emulated) || !isTempting()) {
            return "";
        }
        if (facts.local().stream().map(LocalVariant::platform).anyMatch(this::isNative)) {
            return Words.get("wizard.platform.native-is-here", Here.name());
        }
        boolean published =
                facts.registry().variants().stream()
                        .map(Published.Variant::platform)
                        .anyMatch(this::isNative);
        return published ? Words.get("wizard.platform.native-is-published") : "";
    }

    /** It is here, or was asked for: somebody may run it without knowing of a better one. */
    private boolean isTempting() {
        return facts.here(platform).isPresent()
                || platform.equals(facts.pasted())
                || platform.equals(facts.kept());
    }

    private boolean isNative(Platform other) {
        return facts.support(other).runs() instanceof RunsHow.Native;
    }

    private String enable() {
        return "docker run --privileged --rm tonistiigi/binfmt --install "
                + platform.architecture();
    }
}
