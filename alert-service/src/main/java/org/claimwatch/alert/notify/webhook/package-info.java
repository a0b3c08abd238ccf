/** Notifications to a webhook: CloudEvents in JSON, signed as Standard Webhooks (standardwebhooks.com) has it. */
@NullMarked
package org.claimwatch.alert.notify.webhook;

import org.jspecify.annotations.NullMarked;
