package org.claimwatch.alert.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeoNamesTest {
    private static String town(int id) {
        return id + "\tTown " + id + "\t\t\t0\t0\tP\tPPL\tGB\t\tENG\t\t\t\t5000\t\t1\tUTC\t2024-01-01";
    }

    @Test
    void moreThanCanBeHeldIsRefused() {
        GeoNames places = new GeoNames(2);
        places.take(town(1));
        places.take(town(2));

        assertThrows(IllegalArgumentException.class, () -> places.take(town(3)));
        assertEquals(5000, new java.util.ArrayList<>(places.places()).getFirst().population());
    }

    @Test
    void aPopulationThatIsNoNumberIsRefused() {
        String line = town(1).replace("5000", "many");

        assertThrows(IllegalArgumentException.class, () -> new GeoNames().take(line));
    }
}
