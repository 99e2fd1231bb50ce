package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.evidence.Evidence;
import dev.crossdock.core.diagnosis.remedy.Reruns;
import dev.crossdock.core.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A certificate was shown that the program does not trust. */
final class TlsUntrusted implements Rule {

    private static final Phrases SAID =
            Phrases.of(
                            "certificate_?verify_?failed",
                            "certificate verif(?:y|ication) failed",
                            "x509: (?:certificate|cannot|«host»)",
                            "failed to verify certificate",
                            "pkix path (?:building|validation) failed",
                            "unable to find valid certification path",
                            "self[- _]signed[ _]cert(?:ificate)?",
                            "unable[_ ]to[_ ]verify[_ ](?:the[_ ]first|leaf)",
                            "unable[_ ]to[_ ]get[_ ](?:local[_ ])?issuer",
                            "cert[_ ]has[_ ]expired|certificate has expired|certificate (?:is )?expired",
                            "certificateexpiredexception|certificatenotyetvalid",
                            "certificate is not yet valid",
                            "err_tls_cert_altname_invalid|hostname/ip does not match certificate",
                            "ssl certificate problem",
                            "error setting certificate (?:verify locations|file)",
                            "cannot verify \\S+ certificate",
                            "the remote certificate (?:is|was) (?:invalid|rejected)",
                            "remotecertificate(?:namemismatch|chainerrors)",
                            "invalid peer certificate",
                            "root certificate file «path» does not exist",
                            "the certificate is not trusted",
                            "certificate (?:is )?(?:not|un)trusted|untrusted certificate",
                            "no trusted certificate found|trustanchors parameter must be non-empty",
                            "peer certificate (?:validation failed|cannot be authenticated)",
                            "unknown_ca\\b|alert unknown ca|unknown ca\\b",
                            "bad_cert,",
                            "certificate signed by unknown authority")
                    .weighing(
                            0.85,
                            "sslhandshakeexception",
                            "ssl(?:cert)?verificationerror",
                            "(?:tls|ssl)\\b.{0,40}(?:handshake|certificate).{0,20}(?:fail|error)");

    private static final Pattern URL = Pattern.compile("https?://([\\w.-]+)|host='([\\w.-]+)'");

    /** Where the usual Linuxes, Go and OpenSSL look for the authorities that they trust. */
    private static final List<String> BUNDLES =
            List.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/ssl/cert.pem",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem");

    @Override
    public Optional<Finding> judge(Evidence e) {
        return SAID.last(e).flatMap(said -> found(e, said));
    }

    private static Optional<Finding> found(Evidence e, Said said) {
        boolean expired = said.text().toLowerCase(Locale.ROOT).contains("expired");
        boolean none =
                e.files().readable()
                        && BUNDLES.stream().allMatch(path -> e.files().find(path).isEmpty());
        return FindingDraft.of(
                        Cause.TLS_UNTRUSTED, Math.min(Confidence.FACT, said.confidence() * 1.03))
                .wording(expired ? "expired" : none ? "none" : "unknown")
                .words(host(e, said))
                .because(said.evidence())
                .because(
                        none
                                ? Optional.of(
                                        EvidenceItem.file(
                                                BUNDLES.getFirst(),
                                                Words.get("evidence.file.absent")))
                                : Optional.empty())
                .inTheImage()
                .onTheHost()
                .remedy(Reruns.of(e).withShell())
                .found();
    }

    private static String host(Evidence e, Said said) {
        return URL.matcher(said.text() + "\n" + e.log().around(said.match(), 5))
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .findFirst()
                .orElse(Words.get("cause.tls-untrusted.server"));
    }
}
