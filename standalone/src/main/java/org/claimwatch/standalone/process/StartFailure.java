package org.claimwatch.standalone.process;

import java.io.IOException;

/** That a unit did not come up; the message is for the user and says where to look. */
public final class StartFailure extends IOException {
    public StartFailure(String message) {
        super(message);
    }
}
