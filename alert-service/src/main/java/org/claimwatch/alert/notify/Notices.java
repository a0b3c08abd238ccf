package org.claimwatch.alert.notify;

import java.util.List;
import org.claimwatch.alert.notify.Letter.Block;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;

/** What a letter says that is about the watch and no one claim. */
final class Notices {
    private Notices() {}

    static void add(List<Block> blocks, Notification notification, Audience audience, Sentences say) {
        if (notification.standing() != null) {
            new StandingWords(notification, say).addTo(blocks, audience);
            return;
        }
        String receiver = notification.receiver() == null ? "" : notification.receiver();
        blocks.add(new Block.Paragraph(
                say.say("notice." + notification.reason(), Quoted.line(notification.place()), receiver)));
    }
}
