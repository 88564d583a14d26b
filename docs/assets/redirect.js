// A page that has moved leads on with the anchor that was asked for.
location.replace(document.querySelector("a").href + location.hash);
