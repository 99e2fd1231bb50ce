package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.diagnosis.remedy.Rights;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The data that a server found is of another version, of another layout, or not its own. */
final class DataDirectoryMismatch implements Rule {

    private static final int LINES_AROUND = 10;

    private static final Phrases SAID =
            Phrases.of(
                    "database files are incompatible with server",
                    "data directory was initialized by \\w+ version «q»(?<version>[\\d.]+)",
                    "in 18\\+, these docker images are configured to store database data",
                    "(?:directory «path» )?exists but is not empty",
                    "«path» is not a database cluster directory|not a valid data directory",
                    "--initialize specified but the data directory has files in it",
                    "data directory has files in it|unusable data directory",
                    "invalid mysql server (?:downgrade|upgrade)|cannot (?:downgrade|upgrade)"
                            + " (?:from|server|a node)",
                    "upgrade (?:is not supported )?after a crash(?: is not supported)?",
                    "unsupported redo log format",
                    "different lower_case_table_names settings",
                    "upgrade problem",
                    "featurecompatibilityversion",
                    "too recent to start up on the existing data files",
                    "detected data files in «path» created by",
                    "created with version \\[?(?<version>[\\d.]+).{0,80}(?:but|not compatible"
                            + "|minimum)",
                    "indexformattoo(?:old|new)exception",
                    "can't handle rdb format version",
                    "(?:fatal error|error) loading the db",
                    "bad file format reading the append only file",
                    "wrong signature trying to load db",
                    "version of the data \\((?<version>[\\d.]+)\\) is higher than",
                    "inconsistentclusteridexception|stored cluster ?id .{0,80}doesn't match",
                    "saved cluster name .{0,80}!= configured name",
                    "snitch's data ?center .{0,80}differs",
                    "incompatible sstable|unsupported sstable",
                    "found backend type \\w+, expected",
                    "unknown xl header version|unsupported (?:xl|erasure|backend) format",
                    "database was upgraded to a more recent version",
                    "(?:unsupported|unknown|incompatible|invalid|newer|older|unexpected)"
                            + " (?:tsdb|block|store|storage|schema|database|data|index|file"
                            + "|format|snapshot|wal|page|on-disk)\\w*"
                            + "(?: format| version| schema| file| layout){0,3}.{0,40}version",
                    "(?:data|database|schema|store|storage|index|volume|snapshot)\\b.{0,60}"
                            + "(?:created|written|initiali[sz]ed|upgraded|migrated) (?:by|with|to)"
                            + " (?:a )?(?:newer|later|older|more recent|different|another)",
                    "(?:data|database|schema|store|storage|index|files?|volume)\\b.{0,60}version"
                            + ".{0,60}(?:not compatible|incompatible|too (?:old|new)|newer than"
                            + "|older than|unsupported|not supported|mismatch|higher than"
                            + "|does not match)",
                    "(?:downgrade|downgrading)\\b.{0,40}(?:not|un)(?: |-)?"
                            + "(?:supported|possible|allowed)",
                    "schema version mismatch|requires? (?:a )?(?:data )?(?:migration|upgrade) of"
                            + " the data",
                    "file is not a database");

    /** Where servers keep their data, if the image does not say. */
    private static final Pattern DATA = Pattern.compile("(?i)data|lib|db|storage|store");

    private static final Pattern VERSION =
            Pattern.compile(
                    "(?i)(?:initiali[sz]ed by|created (?:by|with)|from|version of the data|data is|upgraded"
                            + " from)[^\\d\\n]{0,40}?(\\d+(?:\\.\\d+){0,2})");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        var target = target(e, said);
        var version = version(e, said);
        var draft =
                FindingDraft.of(
                                Cause.DATA_DIRECTORY_MISMATCH,
                                Math.min(
                                        Confidence.FACT,
                                        said.confidence() * (target.isPresent() ? 1.06 : 1.02)))
                        .wording(version.isPresent() ? "version" : "layout")
                        .words(
                                target.orElse(said.group("path")),
                                version.orElse(""),
                                e.container().image())
                        .because(said.evidence());
        target.ifPresent(
                t ->
                        draft.because(Place.of(e, t).mountEvidence())
                                .remedy(Rights.of(e).newVolume(t)));
        return draft.remedy(version.map(v -> Reruns.of(e).withTag(v)))
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    /** The mount that the data lies on: by the path that was named, or the likeliest one. */
    static Optional<String> target(Evidence e, Said said) {
        var named =
                Optional.of(said.group("path")).filter(p -> !p.isEmpty()).map(p -> Place.of(e, p));
        return named.filter(Place::mounted)
                .map(Place::target)
                .or(
                        () ->
                                e.container().mounts().stream()
                                        .filter(m -> !m.readOnly())
                                        .map(m -> m.target())
                                        .max(Comparator.comparing(t -> DATA.matcher(t).find())));
    }

    private static Optional<String> version(Evidence e, Said said) {
        if (said.has("version")) {
            return Optional.of(said.group("version"));
        }
        return VERSION.matcher(said.text() + "\n" + e.log().around(said.match(), LINES_AROUND))
                .results()
                .map(m -> m.group(1))
                .filter(v -> !v.startsWith("0"))
                .findFirst();
    }
}
