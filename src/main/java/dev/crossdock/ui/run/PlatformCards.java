package dev.crossdock.ui.run;

import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.LocalVariant;
import dev.crossdock.core.engine.Published;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.Recommendation;
import dev.crossdock.core.platform.RunsHow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The platforms to choose from. Their order does not depend on probes, so that no card jumps while
 * they come in.
 *
 * @param first those that most people look for
 * @param more the others, folded
 */
record PlatformCards(List<PlatformCard> first, List<PlatformCard> more) {
    /** So many are shown at the least, as far as there are. */
    private static final int FEW = 4;

    /** Offered where nothing is known of what is published. */
    private static final List<Platform> GUESSED =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    /**
     * What the cards are made from.
     *
     * @param looked whether the engine has said what is here
     * @param engine the engine's own platform
     * @param engineName what people call the engine
     * @param pasted the platform of a pasted command; null for none
     * @param kept the platform that somebody decided for; null for none
     * @param support what is known of how platforms run here
     */
    record Facts(
            String image,
            List<LocalVariant> local,
            boolean looked,
            RegistryAnswer registry,
            Platform engine,
            String engineName,
            @Nullable Platform pasted,
            @Nullable Platform kept,
            Map<Platform, PlatformSupport> support) {

        PlatformSupport support(Platform platform) {
            return support.getOrDefault(platform, PlatformSupport.notProbed(platform));
        }

        Optional<LocalVariant> here(Platform platform) {
            return local.stream().filter(v -> v.platform().equals(platform)).findFirst();
        }

        Optional<Published.Variant> published(Platform platform) {
            return registry.variants().stream()
                    .filter(v -> v.platform().equals(platform))
                    .findFirst();
        }
    }

    static PlatformCards of(Facts facts) {
        var platforms = platforms(facts);
        var recommended = recommended(facts, platforms);
        var cards =
                platforms.stream()
                        .map(p -> CardText.card(facts, p, p.equals(recommended.orElse(null))))
                        .toList();
        var first = new ArrayList<PlatformCard>();
        var more = new ArrayList<PlatformCard>();
        for (var card : cards) {
            (first.size() < FEW || isLookedFor(facts, card) ? first : more).add(card);
        }
        more.sort(Comparator.comparing(card -> card.platform().toString()));
        return new PlatformCards(List.copyOf(first), List.copyOf(more));
    }

    private static boolean isLookedFor(Facts facts, PlatformCard card) {
        return card.recommended()
                || card.inCommand()
                || card.platform().equals(facts.kept())
                || facts.here(card.platform()).isPresent();
    }

    /** Nobody said that there is no native variant. */
    private static boolean isUnreachable(RegistryAnswer registry) {
        return registry instanceof RegistryAnswer.Failed(var why)
                && !(why instanceof EngineFailure.NoSuchImage);
    }

    /** The engine's own first, then in the order in which people look for them. */
    private static List<Platform> platforms(Facts facts) {
        Set<Platform> known = new LinkedHashSet<>();
        facts.local().forEach(v -> known.add(v.platform()));
        facts.registry().variants().forEach(v -> known.add(v.platform()));
        boolean answered = facts.looked() && !(facts.registry() instanceof RegistryAnswer.Asking);
        if (known.isEmpty() && answered) {
            known.addAll(GUESSED);
            known.add(facts.engine());
        } else if (answered && isUnreachable(facts.registry())) {
            known.add(facts.engine());
        }
        Stream.of(Optional.ofNullable(facts.pasted()), Optional.ofNullable(facts.kept()))
                .forEach(asked -> asked.ifPresent(known::add));
        return known.stream().sorted(order(facts.engine())).toList();
    }

    private static Comparator<Platform> order(Platform engine) {
        return Comparator.comparing((Platform p) -> !p.equals(engine))
                .thenComparingInt(PlatformCards::usual)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int usual(Platform platform) {
        int at = Platform.USUAL.indexOf(platform);
        return at < 0 ? Platform.USUAL.size() : at;
    }

    /** The best of those that exist and run; before probes are in, the engine's own. */
    private static Optional<Platform> recommended(Facts facts, List<Platform> platforms) {
        var existing =
                platforms.stream()
                        .filter(p -> facts.here(p).isPresent() || facts.published(p).isPresent())
                        .toList();
        var choices = existing.isEmpty() ? platforms : existing;
        return Recommendation.best(choices.stream().map(facts::support).toList())
                .map(PlatformSupport::platform)
                .filter(best -> !ownIsUntried(facts, choices))
                .or(() -> choices.stream().filter(p -> isLikely(facts, p)).findFirst());
    }

    private static boolean ownIsUntried(Facts facts, List<Platform> choices) {
        return choices.contains(facts.engine())
                && facts.support(facts.engine()).runs() instanceof RunsHow.NotProbed;
    }

    private static boolean isLikely(Facts facts, Platform platform) {
        return !(facts.support(platform).runs() instanceof RunsHow.Unavailable);
    }

    Stream<PlatformCard> all() {
        return Stream.concat(first.stream(), more.stream());
    }

    Optional<PlatformCard> card(@Nullable Platform platform) {
        return all().filter(card -> card.platform().equals(platform)).findFirst();
    }

    Optional<PlatformCard> best() {
        return all().filter(PlatformCard::recommended).findFirst();
    }
}
