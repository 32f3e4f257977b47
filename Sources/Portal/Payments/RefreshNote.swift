import HTML
import Localization
import Web

/// Says that the page looks again by itself, and how that ends.
struct RefreshNote: View {
    let refresh: Refresh
    let say: any Language

    var body: Markup {
        p(.class("small muted")) {
            say.looksAgain + " "
            a(.href(refresh.stop)) { say.stopLooking }
        }
    }
}
