import HTML
import Localization
import Web

/// The ways on from a page of a list.
struct ListPager: Sendable {
    let newer: String?
    let older: String?

    /// - Parameter label: what the list holds.
    func links(_ label: String, in say: any Language) -> Markup {
        guard newer != nil || older != nil else { return .empty }
        return nav(.class("row spread"), .ariaLabel(label)) {
            if let newer { LinkButton(say.newer, to: newer) }
            if let older { LinkButton(say.older, to: older) }
        }
    }
}
