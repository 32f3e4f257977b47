#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call.
CURLcode curl_shim_setopt_string(CURL *handle, CURLoption option, const char *value);
CURLcode curl_shim_setopt_long(CURL *handle, CURLoption option, long value);
CURLcode curl_shim_setopt_pointer(CURL *handle, CURLoption option, const void *value);
CURLcode curl_shim_setopt_reader(CURL *handle, curl_read_callback reader, void *context);
CURLcode curl_shim_getinfo_long(CURL *handle, CURLINFO info, long *value);
