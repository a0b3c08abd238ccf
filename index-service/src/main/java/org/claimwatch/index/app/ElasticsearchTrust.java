package org.claimwatch.index.app;

import io.quarkus.elasticsearch.restclient.lowlevel.ElasticsearchClientConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClientBuilder.HttpClientConfigCallback;

/**
 * Whose word is taken for it that a server is our Elasticsearch: the authority in {@code claimwatch.elasticsearch.ca} and
 * nobody else, or whom the JDK trusts where that is not set. The name in the certificate is checked in either case.
 */
@ElasticsearchClientConfig
class ElasticsearchTrust implements HttpClientConfigCallback {
    private final Optional<Path> authority;

    ElasticsearchTrust(@ConfigProperty(name = "claimwatch.elasticsearch.ca") Optional<Path> authority) {
        this.authority = authority;
    }

    @Override
    public HttpAsyncClientBuilder customizeHttpClient(HttpAsyncClientBuilder client) {
        return authority
                .map(ElasticsearchTrust::trusting)
                .map(client::setSSLContext)
                .orElse(client);
    }

    /** @throws IllegalArgumentException naming the setting, if the file cannot be read or holds no certificate */
    private static SSLContext trusting(Path authority) {
        try (InputStream pem = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), each);
            }
            if (trusted.size() == 0) {
                throw new IllegalArgumentException(
                        "claimwatch.elasticsearch.ca: there is no certificate in " + authority);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("claimwatch.elasticsearch.ca: " + authority + " cannot be read", e);
        }
    }
}
