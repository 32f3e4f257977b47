import HTML
import Hummingbird
import Localization

/// What a person sees when something cannot be shown. It says nothing of why, beyond what they can act upon (K5).
public struct ErrorPage: View {
    let trouble: Trouble
    let frame: PageFrame
    let advice: String?
    let requestID: String?

    /// - Parameters:
    ///   - advice: what to do about it, where more is known than the trouble.
    ///   - requestID: shown when the trouble is ours, so that it can be found in the log.
    public init(_ trouble: Trouble, frame: PageFrame, advice: String? = nil, requestID: String? = nil) {
        self.trouble = trouble
        self.advice = advice
        self.frame = frame
        self.requestID = requestID
    }

    public var body: Markup {
        PageLayout(frame, title: frame.language.title(of: trouble), width: .narrow) { card }.body
    }

    private var card: Card {
        let say = frame.language
        return Card {
            div(.class("stack tight")) {
                span(.class("empty-icon")) { (trouble == .notFound ? Icon.info : .alert).markup }
                h1 { say.title(of: trouble) }
                p(.class("muted")) { advice ?? say.advice(for: trouble) }
                if let requestID { p(.class("small muted")) { say.requestID(requestID) } }
                if !frame.home.isEmpty { p { LinkButton(say.toTheStart, to: frame.home) } }
            }
        }
    }
}

extension Trouble {
    public var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .forbidden, .staleForm: .forbidden
        case .unreadable: .badRequest
        case .tooMany: .tooManyRequests
        case .noProcessor: .conflict
        case .broken: .internalServerError
        case .unavailable, .restoring: .serviceUnavailable
        }
    }
}
