package org.claimwatch.alert.report.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.claimwatch.alert.report.IssuedReport;

/** In which form a report is answered: that which the caller wants most, JSON where it does not say. */
enum Form {
    JSON(Form.JSON_TYPE),
    TEXT(Form.TEXT_TYPE),
    HTML(Form.HTML_TYPE);

    static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    static final String TEXT_TYPE = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    static final String HTML_TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final MediaType type;

    Form(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return type;
    }

    String of(IssuedReport report) {
        return switch (this) {
            case JSON -> report.data();
            case TEXT -> report.page();
            case HTML -> report.html();
        };
    }

    static Form wantedBy(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Form form : values()) {
                if (accepted.isCompatible(form.type)) {
                    return form;
                }
            }
        }
        return JSON;
    }
}
