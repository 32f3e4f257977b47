extension ErrorCode {
    static let webhooks = [
        ErrorCode(
            "webhook_endpoint_disabled", .conflict, "Nothing is sent to an endpoint that is disabled.",
            "Enable it with `disabled=false`, then send it again."),
        ErrorCode(
            "webhook_endpoints_too_many", .conflict, "An account has 16 webhook endpoints in each mode at most.",
            "Delete one that is not used."),
    ]
}
