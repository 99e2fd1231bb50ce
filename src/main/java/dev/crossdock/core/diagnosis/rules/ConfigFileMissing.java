package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.files.Paths;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program did not find a file that it reads its settings from. That it is absent is looked up.
 */
final class ConfigFileMissing implements Rule {

    private static final String ABSENT =
            "(?:no such file(?: or directory)?|not found|does not exist"
                    + "|doesn't exist|is missing|could not be found|cannot be found|not readable)";

    private static final Phrases SAID =
            Phrases.of(
                    "no such file or directory(?:: |, \\w+ |\\s@ \\w+ - | - |\\s?\\[)«path»",
                    "no such file or directory(?:: |, \\w+ |\\s@ \\w+ - | - )«file»",
                    "(?:open|stat|read|load|access|parse)\\w*:? «file»: no such file",
                    "«path»[^/]{0,60}?" + ABSENT,
                    "nosuchfileexception: «file»",
                    "filenotfoundexception: «file» \\(no such file",
                    "could not find (?:a part of the path|file) «file»",
                    "(?:config(?:uration)?|settings|properties|env)[\\w -]{0,20} files?:? «file»"
                            + " "
                            + ABSENT,
                    "(?:config(?:uration)?|settings) file ['\"](?<path>[\\w.-]+)['\"] was not found",
                    "(?:config(?:uration)?|settings|properties|defaults)[\\w -]{0,20}"
                            + " (?:file|from|in)[\\w/ -]{0,20}:? «path»",
                    "(?:cannot|can't|could not|unable to|failed to) (?:open|find|read|load|access|locate)"
                            + " (?:\\w+ ){0,4}?(?:config\\w*|settings|properties|defaults|ini|env)\\w*"
                            + "(?: file)?(?: from| at| in|:)? ?«file»",
                    "expected physical path was «path»",
                    "config file \"(?<path>[^\"]+)\" not found",
                    "cannot load certificate(?: key)? «path»",
                    "config data resource .{0,60}\\[(?<path>[^\\]]+)].{0,80}does not exist",
                    "«file»:? " + ABSENT + "$");

    private static final Pattern SETTINGS =
            Pattern.compile(
                    "(?i).*(?:\\.(?:ya?ml|json5?|toml|ini|conf|cfg|cnf|properties|xml|env|hcl|config|pem"
                            + "|crt|cert|key|tf|tfvars|rc|jks|p12|keystore|plist|vcl|list|rules|txt)"
                            + "|(?:^|/)\\.env[\\w.]*|config|Caddyfile|Procfile|.*rc)$|^/(?:etc|run/secrets"
                            + "|config|conf)/.*");

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)\\.so(?:\\.\\d+)*$|\\.(?:js|mjs|cjs|ts|py|rb|php|jar|class|node|dll|sh|sock)$"
                            + "|^(?:/usr)?(?:/local)?/s?bin/");

    private static final double DATA = 0.62;

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.in(e)
                .filter(said -> said.has("path") && e.execFailure().isEmpty())
                .filter(said -> !OTHER.matcher(said.group("path")).find())
                .flatMap(said -> absent(e, said).stream())
                .findFirst();
    }

    private static Optional<Finding> absent(Evidence e, Said said) {
        var named = said.group("path").replaceFirst("[.]+$", "");
        var place = Place.of(e, named);
        boolean program = e.words().contains(named) || e.words().contains(place.path());
        boolean plain = !named.contains("/") && !named.contains(".");
        if (place.entry().isPresent() || program && !SETTINGS.matcher(named).matches() || plain) {
            return Optional.empty();
        }
        boolean settings = SETTINGS.matcher(named).matches();
        return found(e, said.times(settings ? 1.05 : DATA), place);
    }

    private static Optional<Finding> found(Evidence e, Said said, Place place) {
        var draft =
                FindingDraft.of(Cause.CONFIG_FILE_MISSING, said.confidence())
                        .wording(place.mounted() ? "mounted" : "image")
                        .words(place.path(), Paths.name(place.path()), place.target())
                        .because(said.evidence());
        if (e.files().readable()) {
            draft.because(EvidenceItem.file(place.path(), Words.get("evidence.file.absent")));
        }
        draft.because(place.mountEvidence());
        if (!place.mounted()) {
            draft.remedy(
                    Reruns.of(e).withMounted("<" + Paths.name(place.path()) + ">", place.path()));
        }
        return draft.onTheHost().inTheImage().remedy(Reruns.of(e).withShell()).found();
    }
}
