extension English {
    public func title(of trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "We could not find this page"
        case .forbidden: "This is not allowed"
        case .staleForm: "This form is no longer valid"
        case .unreadable: "We could not read what you sent"
        case .tooMany: "Too many requests"
        case .noProcessor: "This cannot be paid online yet"
        case .broken: "Something went wrong on our side"
        case .unavailable: "We will be back in a moment"
        case .restoring: "We are checking payments"
        }
    }
    public func advice(for trouble: Trouble) -> String {
        switch trouble {
        case .notFound: "The link may be incomplete or may have expired."
        case .forbidden: "If you think this is a mistake, contact the merchant."
        case .staleForm: "Go back, reload the page and send it again. Nothing was changed."
        case .unreadable: "Go back and try again. Nothing was changed."
        case .tooMany: "Too many requests are coming from your network. Wait a few minutes and try again."
        case .noProcessor:
            "This merchant does not take online payments yet. Contact them to pay another way. Nothing was changed."
        case .broken: "It has been recorded. Try again in a few minutes."
        case .unavailable: "We are under maintenance or very busy. Try again in a few minutes."
        case .restoring:
            """
            Nothing was charged and nothing was changed. We are confirming with the processor which \
            payments it has received. Try again in a few minutes.
            """
        }
    }
    public func requestID(_ id: String) -> String { "If you contact the merchant, mention this code: \(id)" }
    public var toTheStart: String { "Go to the start" }
}
