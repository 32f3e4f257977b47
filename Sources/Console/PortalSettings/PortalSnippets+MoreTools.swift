/// The other three of the languages.
extension PortalSnippets {
    /// Scheme, host and port apart, as Node's library takes them.
    private var address: (scheme: String, host: String, port: String) {
        let isSecure = baseURL.hasPrefix("https://")
        let rest = baseURL.dropFirst(isSecure ? 8 : 7).prefix { $0 != "/" }
        let usual = isSecure ? "443" : "80"
        guard let colon = rest.lastIndex(of: ":"), !rest.hasSuffix("]") else {
            return (isSecure ? "https" : "http", String(rest), usual)
        }
        return (isSecure ? "https" : "http", String(rest[..<colon]), String(rest[rest.index(after: colon)...]))
    }

    func node(_ way: Way) -> String {
        let fields = more.map { ", \($0.name): \"\($0.value)\"" }.joined()
        let (scheme, host, port) = address
        let last =
            way == .frame ? "res.send(`\(Self.frame("${session.url}"))`);" : "res.redirect(303, session.url);"
        return """
            import Stripe from "stripe";

            const client = new Stripe("\(key)", { protocol: "\(scheme)", host: "\(host)", port: \(port) });
            const session = await client.billingPortal.sessions.create({ customer: "cus_…"\(fields) });
            \(last)
            """
    }

    func java(_ way: Way) -> String {
        let fields = more.map { field in
            ".set\(field.name == "return_url" ? "ReturnUrl" : "Configuration")(\"\(field.value)\")"
        }.joined()
        // With the other kind of quotation marks, for those of the text are its ends.
        let frame = Self.frame("{url}").replacing("\"", with: "'").replacing(
            "{url}", with: #"" + session.getUrl() + ""#)
        let last =
            way == .frame ? "response.getWriter().print(\"\(frame)\");" : "response.sendRedirect(session.getUrl());"
        return """
            import com.stripe.StripeClient;
            import com.stripe.param.billingportal.SessionCreateParams;

            var client = StripeClient.builder().setApiKey("\(key)").setApiBase("\(baseURL)").build();
            var session = client.billingPortal().sessions().create(
                SessionCreateParams.builder().setCustomer("cus_…")\(fields).build());
            \(last)
            """
    }

    func go(_ way: Way) -> String {
        let fields = more.map { field in
            "\n    \(field.name == "return_url" ? "ReturnURL" : "Configuration"): stripe.String(\"\(field.value)\"),"
        }.joined()
        let last =
            way == .frame
            ? "fmt.Fprintf(w, `\(Self.frame("%s").replacing("100%;", with: "100%%;"))`, s.URL)"
            : "http.Redirect(w, r, s.URL, http.StatusSeeOther)"
        return """
            import (
                "github.com/stripe/stripe-go/v82"
                "github.com/stripe/stripe-go/v82/billingportal/session"
            )

            stripe.Key = "\(key)"
            stripe.SetBackend(stripe.APIBackend, stripe.GetBackendWithConfig(
                stripe.APIBackend, &stripe.BackendConfig{URL: stripe.String("\(baseURL)")}))
            s, err := session.New(&stripe.BillingPortalSessionParams{
                Customer: stripe.String("cus_…"),\(fields)
            })
            if err != nil {
                return err
            }
            \(last)
            """
    }
}
