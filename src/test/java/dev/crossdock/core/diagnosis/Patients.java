package dev.crossdock.core.diagnosis;

import dev.crossdock.TestEngine;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Containers that fail for a reason, made with the docker command on the real engine. */
public final class Patients {

    private static final int S390 = 22;
    private static final String SHEBANG = "#!/bin/sh\n";

    /** What an image of ours has in /app; all of it executable but {@code locked.sh}. */
    private static final Map<String, String> FILES =
            Map.of(
                    "crlf.sh", "#!/bin/sh\r\necho \"hi $1\"\r\n",
                    "plain.sh", "echo hi\n",
                    "python.py", "#!/usr/bin/python3\nprint(1)\n",
                    "bash.sh", "#!/bin/bash\necho hi\n",
                    "locked.sh", SHEBANG + "echo hi\n",
                    "child.sh", SHEBANG + "set -e\nno-such-tool --now\n",
                    "ask.sh", SHEBANG + "set -e\nprintf 'Name? '\nread name\necho \"hi $name\"\n",
                    "demand.sh",
                            SHEBANG
                                    + "[ -n \"$DATABASE_URL\" ] && echo ready && exit\n"
                                    + "echo \"with token $API_TOKEN\"\n"
                                    + "echo 'Error: DATABASE_URL environment variable is required'"
                                    + " >&2\n"
                                    + "exit 1\n",
                    "postgres.sh",
                            SHEBANG
                                    + "[ -n \"$POSTGRES_PASSWORD\" ] && echo ready && exit\n"
                                    + "echo 'Error: Database is uninitialized and superuser"
                                    + " password is not specified.' >&2\n"
                                    + "exit 1\n",
                    "hungry.sh",
                            SHEBANG + "x=$(head -c 60000000 /dev/zero | tr '\\0' a)\necho ${#x}\n");

    private final TestEngine engine;
    private final String tag;

    public Patients(TestEngine engine) {
        this.engine = engine;
        this.tag = "crossdock-test/patients-" + engine.labels().get(TestEngine.LABEL);
    }

    /** busybox with the files above and a program of another CPU. */
    public String image() {
        return tag + ":1";
    }

    /** A program of IBM Z alone, and an image that says so. */
    public String foreignImage() {
        return tag + ":s390x";
    }

    public void build() throws IOException, InterruptedException {
        var context = Files.createTempDirectory("patients");
        try {
            for (var file : FILES.entrySet()) {
                Files.writeString(context.resolve(file.getKey()), file.getValue());
            }
            Files.write(context.resolve("foreign"), FileTree.elf(S390, ByteOrder.BIG_ENDIAN, ""));
            Files.writeString(
                    context.resolve("Dockerfile"),
                    """
                    FROM %s AS app
                    COPY --chmod=755 . /app/
                    COPY --chmod=644 locked.sh /app/
                    FROM scratch AS s390x
                    COPY --chmod=755 foreign /bin/app
                    CMD ["/bin/app"]
                    """
                            .formatted(engine.busybox()));
            build(context, "app", image());
            build(context, "s390x", foreignImage(), "--platform", "linux/s390x");
        } finally {
            try (var files = Files.walk(context)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void build(Path context, String target, String name, String... options)
            throws IOException, InterruptedException {
        var words =
                new ArrayList<>(
                        List.of(
                                "buildx",
                                "build",
                                "--load",
                                "--quiet",
                                "--target",
                                target,
                                "--tag",
                                name));
        engine.labels()
                .forEach((key, value) -> words.addAll(List.of("--label", key + "=" + value)));
        words.addAll(List.of(options));
        words.add(context.toString());
        engine.docker(words.toArray(String[]::new));
    }

    /**
     * Makes a container, starts it, and waits for its end.
     *
     * @param words options, image and command as {@code docker create} takes them
     * @return its id
     */
    public String ended(String... words) throws IOException, InterruptedException {
        var id = created(words);
        start(id);
        engine.docker("wait", id);
        return id;
    }

    public String created(String... words) throws IOException, InterruptedException {
        var create = new ArrayList<>(List.of("create", "--pull", "missing"));
        engine.labels()
                .forEach((key, value) -> create.addAll(List.of("--label", key + "=" + value)));
        create.addAll(List.of(words));
        return engine.docker(create.toArray(String[]::new)).lines().toList().getLast();
    }

    /** A start that the engine refuses is what some of them are for. */
    public void start(String id) throws IOException, InterruptedException {
        try {
            engine.docker("start", id);
        } catch (AssertionError refused) {
            if (!refused.getMessage().contains("Error")) {
                throw refused;
            }
        }
    }
}
