package dev.crossdock.core.diagnosis.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.Images;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The images that the cases run from: all of them are stages of one Dockerfile, and many are made
 * by one command, because it is the start of a build that takes time.
 */
final class CorpusImages {

    /** Of a hundred targets at once buildx 0.13 loses one. */
    private static final int AT_ONCE = 24;

    private final TestEngine lab;
    private final String repository;
    private final Map<String, String> stages = new HashMap<>();

    CorpusImages(TestEngine lab) {
        this.lab = lab;
        this.repository = "crossdock-test/corpus-" + lab.labels().get(TestEngine.LABEL);
    }

    /** What a case runs. */
    String reference(CorpusCase one) {
        var tag = stages.get(one.name());
        return tag == null ? base(one) : repository + ":" + tag;
    }

    /** Pulls what is run as it is, and builds the rest. */
    void make(List<CorpusCase> cases, Images images) throws IOException, InterruptedException {
        pull(cases, images);
        var own = cases.stream().filter(CorpusCase::hasImage).toList();
        if (own.isEmpty()) {
            return;
        }
        var context = Files.createTempDirectory("corpus");
        try {
            for (var one : own) {
                stages.put(one.name(), "c" + (own.indexOf(one) + 1));
                for (var file : one.files()) {
                    write(context.resolve(stages.get(one.name())), file);
                }
            }
            if (lab.isPodman()) {
                buildOneByOne(own, context);
                return;
            }
            Files.writeString(context.resolve("Dockerfile"), dockerfile(own));
            for (int from = 0; from < own.size(); from += AT_ONCE) {
                var some = own.subList(from, Math.min(from + AT_ONCE, own.size()));
                var bake = context.resolve("bake.json");
                new ObjectMapper().writeValue(bake.toFile(), bakery(some, context));
                lab.docker("buildx", "bake", "--progress", "plain", "--file", bake.toString());
            }
        } finally {
            delete(context);
        }
    }

    /**
     * Each platform under a name of its own: the older image store has one platform behind a name,
     * and the cases run beside each other.
     */
    private void pull(List<CorpusCase> cases, Images images) {
        Map<String, String> pulled = new HashMap<>();
        for (var one : cases) {
            if (one.hasImage() || !one.base().matches("\\w+")) {
                continue;
            }
            int at = one.run().indexOf("--platform");
            var platform = at < 0 ? null : Platform.parse(one.run().get(at + 1));
            var name = one.base() + (platform == null ? "" : platform.toString().replace('/', '-'));
            stages.put(
                    one.name(),
                    pulled.computeIfAbsent(name, n -> pulled(one, platform, n, images)));
        }
    }

    private String pulled(CorpusCase one, @Nullable Platform platform, String tag, Images images) {
        images.pull(base(one), platform, progress -> {});
        images.tag(base(one), repository + ":" + tag);
        return tag;
    }

    /**
     * Podman has no BuildKit, and asks the registry for a base's platform only when told to pull.
     */
    private void buildOneByOne(List<CorpusCase> cases, Path context)
            throws IOException, InterruptedException {
        var label = lab.labels().entrySet().iterator().next().toString();
        for (var one : cases) {
            var stage = stages.get(one.name());
            var file = Files.writeString(context.resolve("Dockerfile"), dockerfile(List.of(one)));
            var words = new ArrayList<>(List.of("build", "--quiet", "--label", label, "--tag"));
            words.addAll(List.of(repository + ":" + stage, "--file", file.toString()));
            if (!one.base().equals("scratch")) {
                words.add("--pull");
            }
            one.platforms().forEach(p -> words.addAll(List.of("--platform", p.toString())));
            words.add(context.toString());
            lab.docker(words.toArray(String[]::new));
        }
    }

    private String base(CorpusCase one) {
        return one.base().matches("\\w+") && !one.base().equals("scratch")
                ? lab.registry() + "/" + one.base() + ":1"
                : one.base();
    }

    private String dockerfile(List<CorpusCase> cases) {
        var text = new StringBuilder();
        for (var one : cases) {
            var stage = stages.get(one.name());
            text.append("FROM ").append(base(one)).append(" AS ").append(stage).append('\n');
            if (!one.base().equals("scratch")) {
                text.append("ENV PATH=/usr/local/bin:/usr/bin:/bin\n");
            }
            if (!one.files().isEmpty()) {
                text.append("COPY ").append(stage).append("/ /\n");
            }
            for (var file : one.files()) {
                if (file.owner() != 0) {
                    text.append(
                            "COPY --chown=%d %s%s %s\n"
                                    .formatted(file.owner(), stage, file.path(), file.path()));
                }
            }
            one.image().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private Map<String, Object> bakery(List<CorpusCase> cases, Path context) {
        Map<String, Object> targets = new LinkedHashMap<>();
        for (var one : cases) {
            var stage = stages.get(one.name());
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("context", context.toString());
            target.put("target", stage);
            target.put("tags", List.of(repository + ":" + stage));
            target.put("labels", lab.labels());
            target.put("attest", List.of("type=provenance,disabled=true"));
            target.put("output", List.of("type=image"));
            if (!one.platforms().isEmpty()) {
                target.put("platforms", one.platforms().stream().map(Platform::toString).toList());
            }
            targets.put(stage, target);
        }
        return Map.of(
                "group",
                Map.of("default", Map.of("targets", new ArrayList<>(targets.keySet()))),
                "target",
                targets);
    }

    private static void write(Path root, CorpusFile file) throws IOException {
        var path = root.resolve(file.path().substring(1));
        Files.createDirectories(path.getParent());
        if (!file.link().isEmpty()) {
            Files.createSymbolicLink(path, Path.of(file.link()));
            return;
        }
        if (file.directory()) {
            Files.createDirectories(path);
        } else {
            Files.write(path, file.content());
        }
        Files.setPosixFilePermissions(path, permissions(file.mode()));
        if ((file.mode() & 01000) != 0) {
            Files.setAttribute(path, "unix:mode", file.mode());
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var all = PosixFilePermission.values(); // from the owner's right to read on
        var set = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < all.length; i++) {
            if ((mode & 0400 >> i) != 0) {
                set.add(all[i]);
            }
        }
        return set;
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path directory, java.io.IOException e) throws IOException {
                            Files.delete(directory);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
