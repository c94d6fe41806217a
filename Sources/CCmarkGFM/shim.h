// The headers of GitHub's cmark, as Debian's libcmark-gfm-dev installs them.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
