package org.claimwatch.alert.app;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.gazetteer.file.GeoNamesFile;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Lexicon;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Brings the words and the places into the service, once: those that come with it, and those of an operator's file. */
class KnownPlaces {
    private static final Logger LOG = Logger.getLogger(KnownPlaces.class);

    /** A file that cannot be read ends the start: homonyms would be missing, and nobody would see it. */
    @Produces
    @Singleton
    Knowledge knowledge(@ConfigProperty(name = "claimwatch.gazetteer.geonames") Optional<Path> file) {
        if (file.isEmpty()) {
            return Knowledge.shipped();
        }
        try {
            Collection<Place> places = GeoNamesFile.read(file.get()).places();
            LOG.infof("places=%d read from GeoNames", places.size());
            return new Knowledge(Lexicon.shipped(), Gazetteer.with(places));
        } catch (IOException e) {
            throw new UncheckedIOException("claimwatch.gazetteer.geonames: " + e.getMessage(), e);
        }
    }
}
