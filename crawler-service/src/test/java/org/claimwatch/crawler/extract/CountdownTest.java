package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            3d 04h 12m 09s               | P3DT4H12M9S
            3D 04H 12M                   | P3DT4H12M
            6d 17h                       | P6DT17H
            02:11:44:10                  | P2DT11H44M10S
            11:44:10                     | PT11H44M10S
            02 : 11 : 44 : 10            | P2DT11H44M10S
            1 day 04:12:09               | P1DT4H12M9S
            Time left: 5 days, 3 hours   | P5DT3H
            2 weeks left                 | P14D
            2 j 4 h                      | P2DT4H
            il reste 3 jours et 2 heures | P3DT2H
            noch 3 Tage                  | P3D
            4 Std 30 Min                 | PT4H30M
            quedan 6 días 1 hora         | P6DT1H
            rimangono 2 giorni e 5 ore   | P2DT5H
            restam 8 dias                | P8D
            осталось 3 дня 4 часа        | P3DT4H
            剩余 3天 4小时                   | P3DT4H
            3 days ago                   |
            00:00:00:00                  |
            0d 0h                        |
            9000 days left               |
            30 GB                        |
            soon                         |
            """, delimiter = '|')
    void aCountdownSaysHowMuchTimeIsLeft(String text, @Nullable Duration left) {
        assertEquals(left, Countdown.left(text));
    }
}
